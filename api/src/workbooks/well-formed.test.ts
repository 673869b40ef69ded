import { expect, it } from 'vitest'
import { isWellFormed } from './well-formed.ts'

const wellFormed = (words: string) => isWellFormed(Buffer.from(words))

it.each([
  '<a/>',
  `\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n<?mso a?><!-- < & -->\n<w:a xmlns:w='x' xmlns="y"><b w:c="1>2" d='"'>&amp;&#x4E91; ]] 云汀</b ><![CDATA[<&]]><甲 xml:space="preserve"/></w:a>\n`,
  '<a><x:b xmlns:x="1"><x:c/></x:b></a>',
])('what every program opens: %s', (words) => {
  expect(wellFormed(words)).toBe(true)
})

it.each([
  ...['', ' ', 'words', '<a>', '</a>', '<a/><b/>', '<a/>words', '<a><b></a></b>', '<a></b>', '<a><b></a>', '<a', '<a>&</a>', '<a>&nbsp;</a>', '<a b="&c"/>'],
  ...[
    '<a b=c/>',
    '<a b="<"/>',
    '<a & b="c"/>',
    '<a b="1" b="2"/>',
    '<a b="1"c="2"/>',
    '< a/>',
    '<1/>',
    '<x:a/>',
    '<a x:b="1"/>',
    '<a><x:b xmlns:x="1"/><x:c/></a>',
  ],
  ...['<!DOCTYPE a><a/>', '<a><!-- </a>', '<a><![CDATA[</a>', '<![CDATA[a]]><a/>', '<?a <a/>', '<a>\u0007</a>', '<w:p><w:r>'],
  ...[' <?xml version="1.0"?><a/>', '<?xml version="1.0" encoding="gbk"?><a/>', '<a><!-- -- --></a>', '<a><!-- ---></a>'],
])('what some program does not: %s', (words) => {
  expect(wellFormed(words)).toBe(false)
})

it('letters of two bytes, and bytes that are no letters', () => {
  expect(isWellFormed(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><甲>云汀</甲>', 'utf16le'))).toBe(true)
  expect(isWellFormed(Buffer.from('\ufeff<甲>云汀</乙>', 'utf16le'))).toBe(false)
  expect(isWellFormed(Buffer.from('3c613ebfb43c2f613e', 'hex'))).toBe(false)
})

it('takes time as long as the words are, whatever they are', () => {
  const nested = Array.from({ length: 1e5 }, (_, at) => `<a xmlns:a${at}="b">`).join('')
  for (const words of ['<a '.repeat(1e6), `<a ${' '.repeat(3e6)}`, `<a>${'<!--'.repeat(7e5)}`, `<a>${'&amp;'.repeat(6e5)}`, `<a b="${'c'.repeat(3e6)}`, nested])
    expect(wellFormed(words)).toBe(false)
  expect(wellFormed(`<a>${'<b c="1">x</b>'.repeat(2e5)}</a>`)).toBe(true)
})
