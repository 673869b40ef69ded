import type { AreaDivisions } from './area-divisions.ts'

const district = { code: '990101', name: '银汀区' }
const township = (serial: string, name: string, villages: readonly string[]) => {
  const code = `${district.code}${serial}`
  return { code, name, villages: villages.map((village, place) => ({ code: `${code}${String(place + 1).padStart(3, '0')}`, name: village })) }
}

const laid = [
  township('001', '云汀街道', ['听汀社区', '云栈社区', '拾桨社区']),
  township('002', '枫渚街道', ['枫桥里社区', '渚北社区', '晚樯社区']),
  township('003', '鹭鸣街道', ['鹭栖社区', '松影社区', '望羽社区']),
  township('004', '竹漪街道', ['竹里社区', '漪园社区', '听篁社区']),
  township('100', '沁岚镇', ['沁岚社区', '岚下村', '水边村']),
  township('101', '砚湖镇', ['砚湖社区', '墨塘村', '青檐村']),
  township('102', '梧鸣镇', ['梧鸣社区', '凤梧村', '鸣溪村']),
  township('103', '稻畦镇', ['稻畦社区', '穗禾村', '新畦村']),
  township('104', '苇塘镇', ['苇塘社区', '苇花村', '荡口村']),
  township('105', '杏霖镇', ['杏霖社区', '杏坞村', '霖泽村']),
  township('106', '岚浦镇', ['岚浦社区', '浦上村', '潮信村']),
  township('107', '荻渡镇', ['荻渡社区', '荻花村', '摆渡村']),
]

/** An invented district: no province has the code 99, and no township of the country bears one of these names. */
export const demoDistrict: AreaDivisions = {
  district,
  above: [
    { code: '99', name: '示例省(虚构)' },
    { code: '9901', name: '砚江市(虚构)' },
  ],
  counties: [],
  townships: laid.map(({ code, name }) => ({ code, name })),
  neighbours: [
    { code: '990102', name: '云砚区' },
    { code: '990103', name: '霁川县' },
  ],
  villages: () => [laid.flatMap(({ villages }) => villages)],
  source: 'demo',
}
