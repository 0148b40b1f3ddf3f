/** WeChat draws the bar above a page by itself. */
export {};
