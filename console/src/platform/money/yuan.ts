/** Money is whole fen everywhere; people read and type yuan. */
const FEN = 100;

export const yuanOf = (fen: number): number => fen / FEN;
/** 19.9 × 100 is 1989.9999… in floating point: rounded, never cut. */
export const fenOf = (yuan: number): number => Math.round(yuan * FEN);

const format = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY', minimumFractionDigits: 0, maximumFractionDigits: 2 });

/** ¥199, ¥19.90: no decimals when there are no fen. */
export function moneyText(fen: number): string {
  return fen % FEN === 0 ? format.format(yuanOf(fen)) : `${fen < 0 ? '-' : ''}¥${Math.abs(yuanOf(fen)).toLocaleString('zh-CN', { minimumFractionDigits: 2 })}`;
}

export const priceText = (fen: number): string => (fen === 0 ? '免费' : moneyText(fen));
