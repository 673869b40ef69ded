/** Characters that scanners and converters write as radicals; NFKC folds the Kangxi ones and leaves these (U+2E80–2EF3). */
const pairs =
  '⺁厂⺅亻⺇几⺉刂⺊卜⺌小⺎兀⺐尢⺒巳⺓幺⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺲罒⺳罓⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲龟'

const characters = [...pairs]
const ofRadical = new Map(characters.flatMap((radical, at) => (at % 2 === 0 ? [[radical, characters[at + 1] ?? radical] as const] : [])))

export const withoutRadicals = (words: string): string => words.replace(/[\u2e80-\u2ef3]/g, (radical) => ofRadical.get(radical) ?? radical)
