/** The demo company's account at the sandbox's WeChat Pay. Anybody may see its keys: they move no money. */
export const demoPaySettings = {
  WECHAT_PAY_BASE: 'http://localhost:3100/api.mch.weixin.qq.com',
  WECHAT_PAY_MCHID: '1900007301',
  WECHAT_PAY_APIV3_KEY: 'chudianSandboxApiV3KeyNotSecret0',
  WECHAT_PAY_SERIAL: '5C3E91A7D20B48F6A1C47E8853D90B26F4E1730A',
  WECHAT_PAY_PRIVATE_KEY: pem('PRIVATE KEY', [
  'MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQDl9Zf8iAOZkBL4kEKlleOVL7/5JAU6qMULncZY48D3gMTPyh2+BjMaFIfFnMSHNFUGpK2ATyDKAGPSuealgj0S+UszuawSdWaaOY',
  'ZGpq9F0TzlItJGlhWdWa9P6ArF+KfkqxrAjUvzqb7lbFfpPWvjKiBKGJWWsyRAlhx0ckjABtZaWwESQmmBcfS4nPLF0NodbFp5Z+FPu//IoAVJ3v24wf0enlCirw2CMWHIig3VC93NpuvIkE8cCDOY',
  'ckqKTfguT/ml3YNBisdZZepBc8SveTjo9p67fbxqwN8SFM9Sc42Cqnkx+E8Syw8QV1m+ycKxCjhdAGGRaNH4KQXXiqypAgMBAAECgf8ssE2ZBdWtQhJtu5s4EqjnlR/5isZ5X9LrLv4cyCX3805MEz',
  's0cn/70YGRJaYLoF/lqpsNFFOK7gh4KyhngafcyBWVN7/41lfaINO3Zy0opEDxRpMWpJQOwB8RqEZvsqLuDVJlmQ/pilNOwn9TFFyjCMy9mYl4f9fLtWBSQONibZNsiddhrlB6p/wMbM3y98nORGLT',
  'KzSqbvGn0ylkI85WuRryK1mLrlp8itDlYpZTtOhd26wtwGHJYc6kGJtaCpviVn/+Jh8lY9c4bnp/YrMjxUaxivc73eow5VbbDrltVEcaP/Fm5wYPAKKed5FJFTKX74SHeNLnCJ+1ZEZdQeECgYEA86',
  'DS1E/WnvnbQ6MtYrE072IiqeVa0i//22NF6eo0MCMGKmL9lBPkgsroQ8GH+pa9BtQeyLT9chTnhgIvdvky7NRjtBf/fTUmWw6D3+wisVU27qQZwsU7k0LZCOJuYsVAybhY1Za9uYLnU6uQHjw5mgAQ',
  'QDJwfTp7N0uRxpK6CDkCgYEA8aMTB91SVzax5MYka2v4mtnggIHCSd1pPvQMky/Nzvs2UoGcpEu86Qy6DZ8PBpL8lkai80n+nIKNirwQqqtbkYXvcOC4INUEAjyeH0fdkUr5ZXf3Df7WnzW+g9i0Kb',
  'yFVDjPeajjfVIBm+TlJaCp+Xj5ZbGwzx3FltrSgiHqZ/ECgYEA7dBuHKt2gCa7nzGY6v66AnaUCa4F0qjiI2CrbWOd3+NAcH3CtBoa9IVm5kTzHGyqRhEnn5n00LiRK+HUPVmSGVZVoQXP8oPAViA8',
  'IIfbcakR/y8WqmZm+h/FxgNp52ZPENmvdYc42e5rKuSMwMbfH3Gya0gRQFymzForCWBO0hkCgYBdqlTqK4SLggwbHiNn8IaBoAtCRQpHD6iIWpm1REaHASHhgZRyq1kjDWfhd9KfPcLjjaYEoJ4tlP',
  '3A1X2wapQoKL7UBofZUjknlM/GWFkuxN0/0+zUZABV3sNm4E2WEBmuuAbUpf7oyS0OfP/GQi0hIx+pp+NdpbC99Ty8bOEsQQKBgQDqrIw82nCYFhYR9I8skNGz9S6S8hqTINT7ECY5VuqzG0RkG/nQ',
  'KwVXYeOQLWS8IArYtREZ2ZrRX0TQIEqKyGe1Pxk/Tqh+6sOzZb7E684hcgnayWv7ZqMLiODg2B4PoDDNcQI3rN9tBWNrmtmmtkbT7aLva7BzjJBtnh16R3pLRA==',
  ]),
  WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0119000073012026010100389000000001',
  WECHAT_PAY_PUBLIC_KEY: pem('PUBLIC KEY', [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtrHuQxDVnSXKhEA0y+BZ4CArAV1Y1xpk9Xh4JqnzJqbloL48XjbRxZchdR7/sXgpnzteWnhJN1qvLDzBruvQZ22yJCDxth4cMNSqRpKeUH',
  'QTtv7NjlEASvwOjiK4SddzTABsabHJ4z+lqpoBOoLHyfFnoXwiXJocO2O/62i28otbkiGnHrP7zO85FKz/vU/7n2R/7uROodf5TkA7c0zvQLdRpLUESVz70TjCw1e/XLUExUaWaKOgNN6qN36xOSIN',
  '7J5N4EFPuifNj/c7nSpwJc62w1pXljfgtaTn3ngXMtuzNoOqecnu2JZqeEMLbYONTbvKr/n1g/ZvxUVUHadCtwIDAQAB',
  ]),
} as const;

function pem(label: string, parts: string[]): string {
  const lines = parts.join('').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
