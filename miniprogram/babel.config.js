const isH5 = process.env.TARO_ENV === 'h5';

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: isH5 ? 'usage' : false }]],
};
