import type { AreaDivisions } from '../divisions/area-divisions.ts'

/** An invented city of two counties, each with a township called 城关镇. */
export const testCity = {
  district: { code: '9902', name: '苇城市' },
  above: [{ code: '99', name: '示例省(虚构)' }],
  counties: [
    { code: '990201', name: '云砚区' },
    { code: '990202', name: '霁川县' },
  ],
  townships: [
    { code: '990201001', name: '砚池街道' },
    { code: '990201100', name: '城关镇' },
    { code: '990202100', name: '城关镇' },
    { code: '990202101', name: '霁雪镇' },
  ],
  neighbours: [{ code: '9901', name: '砚江市' }],
  villages: () => [
    [
      { code: '990201100001', name: '北门社区' },
      { code: '990201100002', name: '南门村' },
      { code: '990202100001', name: '东门社区' },
    ],
  ],
  source: 'test',
} satisfies AreaDivisions

export const [yunyan, jichuan] = ['990201', '990202'] as const
