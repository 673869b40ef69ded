const pairs =
  '機机構构名名稱称單单電电話话號号碼码區区別别鄉乡鎮镇縣县營营運运狀状態态屬属設设負负責责類类統统會会記记備备況况額额費费數数聯联絡络務务預预餘余應应繳缴長长護护養养員员書书證证開开業业時时間间總总實实際际場场經经緯纬標标準准對对聲声無无沒没臺台關关聯联絡络資资產产債债償偿訴诉舉举報报單单圍围戶户舊旧歷历級级評评種种辦办註注冊册號号動动來来於于個个體体歲岁萬万圓圆兩两與与從从屆届擔担託托訊讯網网購购買买詐诈騙骗誇夸廣广變变復复參参檢检處处罰罚約约談谈風风險险隱隐難难項项類类專专補补貼贴點点號号還还進进過过達达適适選选遷迁鄰邻陳陈陽阳際际雜杂離离雲云靈灵頂顶順顺預预領领頭头題题額额顧顾飲饮館馆駐驻齊齐齡龄龍龙衛卫裡里裝装見见視视親亲觀观計计訂订診诊該该詳详認认語语說说課课調调請请論论證证識识議议護护讓让豐丰貝贝財财貨货責责貴贵賃赁賓宾質质轄辖輔辅車车軍军農农醫医銀银錄录鐵铁門门閉闭開开闊阔隊队隨随雙双韓韩頁页飛飞養养馬马驗验體体魚鱼鳳凤麗丽黃黄黨党國国稅税'
const simplified = new Map<string, string>()
{
  const characters = [...pairs]
  for (let at = 0; at + 1 < characters.length; at += 2) simplified.set(characters[at] ?? '', characters[at + 1] ?? '')
}

/** Traditional characters that occur in headings and in choices, as simplified ones; names are matched with a whole dictionary in the API. */
export const simplify = (text: string): string => {
  let result = ''
  for (const character of text) result += simplified.get(character) ?? character
  return result
}

const dropped = /[\s\p{P}\p{S}\p{C}]/gu

/** Text for comparing words of a form: compatibility forms, simplified, lower case, without spaces, punctuation and brackets. */
export const fold = (text: string): string => simplify(text.normalize('NFKC')).toLowerCase().replace(dropped, '')
