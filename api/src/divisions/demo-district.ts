import type { DistrictDivisions } from './district-divisions.ts'

const district = { code: '990101', name: '银汀区' }
const township = (serial: string, name: string) => ({ code: `${district.code}${serial}`, name })

/** An invented district: no province has the code 99, and no township of the country bears one of these names. */
export const demoDistrict: DistrictDivisions = {
  district,
  above: [
    { code: '99', name: '示例省(虚构)' },
    { code: '9901', name: '砚江市(虚构)' },
  ],
  townships: [
    township('001', '云汀街道'),
    township('002', '枫渚街道'),
    township('003', '鹭鸣街道'),
    township('004', '竹漪街道'),
    township('100', '沁岚镇'),
    township('101', '砚湖镇'),
    township('102', '梧鸣镇'),
    township('103', '稻畦镇'),
    township('104', '苇塘镇'),
    township('105', '杏霖镇'),
    township('106', '岚浦镇'),
    township('107', '荻渡镇'),
  ],
  neighbours: [
    { code: '990102', name: '云砚区' },
    { code: '990103', name: '霁川县' },
  ],
}
