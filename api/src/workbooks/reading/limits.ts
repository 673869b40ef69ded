/**
 * What a register may cost to read, so that no file can hold the server up or fill its memory. A real one of 200,000 rows
 * stays well below each; rows, columns and bytes sent are in the contract, because the page names them.
 */
export const greatestEntries = 2_000
export const greatestPartBytes = 512 * 1024 * 1024
export const greatestInflatedBytes = 768 * 1024 * 1024
/** Sheets of formatted blank rows reach 100 : 1; deflate's end is 1,032 : 1. Small parts may be anything. */
export const greatestRatio = 300
export const ratioAppliesFromBytes = 16 * 1024 * 1024
/** What Excel itself allows in a cell. */
export const greatestCellCharacters = 32_767
export const greatestSharedCharacters = 80_000_000
export const greatestSharedStrings = 3_000_000
/** Longest tag, comment or run of text within the XML of a workbook; a full cell of character references needs 262,136. */
export const greatestXmlToken = 300_000
/** One in every second row of the longest register; a million, made to fill memory, are refused. */
export const greatestMergedRanges = 100_000
export const greatestSheets = 255
export const greatestLineCharacters = 1_000_000
