const STYLE = `
  body { margin: 0; }
  main { width: 1600px; box-sizing: border-box; padding: 36px 36px 28px; background: #e9efec; font: 17px/1.5 'Noto Sans CJK SC', sans-serif; color: #17211f;
    display: grid; grid-template-columns: 306px 306px 1fr; gap: 14px 32px; align-items: start; }
  img { display: block; width: 100%; }
  .phone { border: 9px solid #1b2523; border-radius: 36px; overflow: hidden; }
  .window { border: 1px solid #c9d5cf; border-radius: 10px; overflow: hidden; height: 622px; }
  p { margin: 0; text-align: center; } b { color: #0b6355; } small { display: block; color: #55625e; font-size: 14px; }
`;

const figure = (kind, picture) => `<div class="${kind}"><img src="data:image/png;base64,${picture}"></div>`;
const caption = (number, chinese, english) => `<p><b>${number}</b> ${chinese}<small>${english}</small></p>`;

/** The three faces of one scan, side by side. */
export const flowPage = ({ landing, alert, lead }) => `<style>${STYLE}</style><main>
  ${figure('phone', landing)}${figure('phone', alert)}${figure('window', lead)}
  ${caption(1, '扫码看内容，留下电话', 'A person scans a printed code')}
  ${caption(2, '负责的销售收到提醒', 'The right salesperson is alerted and answers')}
  ${caption(3, '市场同事看到线索和答复', 'The marketer sees the lead and its answer')}
</main>`;
