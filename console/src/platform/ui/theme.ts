import type { ThemeConfig } from 'antd';

export const GREEN = '#12785a';

/** Calm paper, one green, generous corners; shadows only where something floats. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: GREEN,
    // What antd derives from so dark a green is grey.
    colorPrimaryBg: '#e5f2ec',
    colorPrimaryBgHover: '#d5ebe0',
    colorInfo: '#2b7a9b',
    colorInfoBg: '#edf6f9',
    colorInfoBorder: '#cfe4ec',
    colorLink: GREEN,
    colorSuccess: '#2f9e6e',
    colorSuccessBg: '#eaf6f0',
    colorSuccessBorder: '#bfe3d1',
    colorWarning: '#c98a1b',
    colorError: '#c8453b',
    colorBgLayout: '#f4f6f4',
    colorText: '#1d2b26',
    colorTextSecondary: '#5c6b65',
    colorBorderSecondary: '#e7ece9',
    borderRadius: 8,
    fontFamily: '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", -apple-system, "Segoe UI", sans-serif',
  },
  components: {
    Layout: { siderBg: '#ffffff', headerBg: '#ffffff' },
    Menu: { itemSelectedBg: '#e5f2ec', itemHeight: 36, itemMarginInline: 8, groupTitleFontSize: 12 },
    Table: { headerBg: '#f8faf9', headerSplitColor: 'transparent', cellPaddingBlock: 12 },
    Card: { headerFontSize: 15 },
    Statistic: { contentFontSize: 28 },
  },
};
