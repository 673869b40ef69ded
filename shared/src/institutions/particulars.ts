import { type Text, text } from '../text.ts'

export const kinds = ['care_home', 'township_centre', 'village_centre', 'service_organisation', 'other_place'] as const
export const ownerships = ['private', 'public_built_private_run', 'public'] as const
export const registrationTypes = ['public_institution', 'social_service', 'enterprise', 'individual_business', 'other', 'none'] as const
export const foundThroughValues = ['routine', 'police', 'market_regulation', 'grid_worker', 'report', 'look_back'] as const
export const runningStates = ['running', 'stopped', 'closed'] as const

type Labels<V extends string> = Record<V, Text>
type Base = { label: Text; heading: Text; unit?: Text }
type Choice<V extends string> = Base & { type: 'choice'; choices: readonly { value: V; label: Text }[] }
/**
 * `line`: one line of text; `words`: several; `names`, `telephones`: a list; `creditCode`: 统一社会信用代码 kept as text;
 * `township`: a division code; `degrees`: WGS-84; `rating`: 1–5.
 */
type Other<T extends string> = Base & { type: T }
export type ParticularDefinition =
  | Choice<string>
  | Other<'line' | 'words' | 'names' | 'telephones' | 'creditCode' | 'township' | 'day' | 'count' | 'degrees' | 'yesNo' | 'rating'>

const choice = <V extends string>(base: Base, labels: Labels<V>): Choice<V> => ({
  ...base,
  type: 'choice',
  choices: Object.entries<Text>(labels).map(([value, label]) => ({ value: value as V, label })),
})
const plain = <T extends string>(type: T, label: Text, heading: Text = label): Other<T> => ({ type, label, heading })

/** What a register keeps of an institution besides the facts for rules, in the order in which pages and forms show it. */
export const particularCatalogue = {
  name: plain('line', text('机构(场所)名称', 'Name of the institution'), text('机构名称', 'Name')),
  formerNames: plain('names', text('曾用名', 'Former names')),
  creditCode: plain('creditCode', text('统一社会信用代码', 'Unified social credit code')),
  kind: choice<(typeof kinds)[number]>(
    { label: text('机构类型', 'Kind of institution'), heading: text('机构类型', 'Kind') },
    {
      care_home: text('养老机构', 'Elderly-care home'),
      township_centre: text('镇街居家养老服务中心', 'Township home-care service centre'),
      village_centre: text('村(社区)居家养老服务照料中心', 'Village (community) home-care centre'),
      service_organisation: text('养老服务组织', 'Elderly-service organisation'),
      other_place: text('其他场所', 'Other place'),
    },
  ),
  ownership: choice<(typeof ownerships)[number]>(
    { label: text('举办性质', 'Ownership'), heading: text('举办性质', 'Ownership') },
    {
      private: text('民办', 'Private'),
      public_built_private_run: text('公建民营', 'Public, privately run'),
      public: text('公办', 'Public'),
    },
  ),
  registrationType: choice<(typeof registrationTypes)[number]>(
    { label: text('登记类型', 'Registration type'), heading: text('登记类型', 'Registration type') },
    {
      public_institution: text('事业单位', 'Public institution'),
      social_service: text('社会服务机构', 'Social service institution'),
      enterprise: text('企业', 'Enterprise'),
      individual_business: text('个体工商户', 'Individual business'),
      other: text('其他', 'Other'),
      none: text('无', 'None'),
    },
  ),
  registrar: plain('line', text('登记机关', 'Registrar')),
  filedOn: plain('day', text('备案日期', 'Filed on')),
  filedWith: plain('line', text('备案机关', 'Filed with')),
  township: plain('township', text('镇(街道)', 'Township')),
  village: plain('line', text('村(社区)', 'Village (community)')),
  address: plain('line', text('地址', 'Address')),
  longitude: plain('degrees', text('经度', 'Longitude')),
  latitude: plain('degrees', text('纬度', 'Latitude')),
  residents: { ...plain('count', text('入住人数', 'Residents')), unit: text('人', 'people') },
  operator: plain('line', text('运营主体', 'Operating body')),
  investor: plain('line', text('投资人', 'Investor')),
  legalRepresentative: plain('line', text('法定代表人', 'Legal representative')),
  personInCharge: plain('line', text('主要负责人', 'Person in charge')),
  telephones: plain('telephones', text('联系电话', 'Telephones')),
  startedOn: plain('day', text('开始运营时间', 'Started on')),
  foundThrough: choice<(typeof foundThroughValues)[number]>(
    { label: text('发现途径', 'Found through'), heading: text('发现途径', 'Found through') },
    {
      routine: text('日常掌握', 'Routine knowledge'),
      police: text('公安', 'Police'),
      market_regulation: text('市场监管', 'Market regulation'),
      grid_worker: text('网格员', 'Grid worker'),
      report: text('举报', 'Report'),
      look_back: text('回头看', 'Look-back'),
    },
  ),
  rating: plain('rating', text('等级评定(星)', 'Rating (stars)')),
  severalLines: plain('yesNo', text('涉足多产业', 'Several lines of business')),
  marketing: plain('words', text('营销方式', 'Marketing')),
  charging: plain('words', text('收费方式', 'Charging')),
  runningState: choice<(typeof runningStates)[number]>(
    { label: text('运营状态', 'Running state'), heading: text('运营状态', 'Running state') },
    { running: text('运营中', 'Running'), stopped: text('暂停', 'Stopped'), closed: text('已关停', 'Closed') },
  ),
  closedSince: plain('day', text('关停日期', 'Closed since')),
  stableOperation: plain('yesNo', text('运营是否平稳', 'Operation is stable')),
} as const satisfies Record<string, ParticularDefinition>

export type ParticularKey = keyof typeof particularCatalogue
export const particularKeys = Object.keys(particularCatalogue) as ParticularKey[]
