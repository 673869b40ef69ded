import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

const clock = (instant: string) => {
  const at = new Date(instant)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** Working without a network: what is shown, what is kept, a new version, photos and files. */
export const offlineWords = {
  deviceFull: text(
    '本机存储空间已满,没有保存。请先发送或清理空间,不要关闭本页。',
    'This device is full: nothing was kept. Free some space or send first, and do not close this page.',
  ),
  deviceRefuses: text(
    '浏览器不允许在本机保存(可能是无痕模式),没有保存。请换用普通窗口,不要关闭本页。',
    'The browser does not allow keeping anything on this device (private window?): nothing was kept. Use a normal window, and do not close this page.',
  ),
  notReached: text('网络不通,服务没有应答。', 'No connection: the server does not answer.'),
  keptData: (instant: string) => text(`网络不通,显示的是离线数据,截至 ${clock(instant)}。`, `No connection. Shown is offline data as of ${clock(instant)}.`),
  newVersion: text('有新版本,更新后继续(填写内容会保留)', 'There is a new version; what you entered is kept'),
  update: text('更新', 'Update'),
  notSecure: text(
    '当前不是 HTTPS 连接,浏览器不提供离线功能:断网后打不开页面,已保存的待发送内容要等网络恢复。请管理员为本系统配置 HTTPS。',
    'This is not an HTTPS connection, so the browser offers no work without a network: pages do not open, and what is kept waits until the network is back. Ask the administrator to set up HTTPS.',
  ),
  noWorker: text('此浏览器不支持离线打开页面。', 'This browser cannot open pages without a network.'),
  title: text('离线使用', 'Without a network'),
  ready: text('断网时可以打开本系统。', 'This opens without a network.'),
  notReady: text('正在准备离线打开…', 'Getting ready to open without a network…'),
  places: (count: number, instant: string) =>
    text(`本机存有 ${count} 家机构,截至 ${clock(instant)}。`, `${count} places are kept on this device, as of ${clock(instant)}.`),
  noPlaces: text('本机还没有离线数据。', 'No offline data is kept on this device yet.'),
  expired: text(
    '离线数据超过 7 天没有更新,已从本机删除;联网后自动重新下载。待发送的内容和未完成的表单仍在。',
    'The offline data had not been refreshed for more than 7 days and was removed from this device; it is fetched again once there is a network. What waits to be sent and unfinished forms are still here.',
  ),
  refresh: text('立即更新离线数据', 'Refresh offline data'),
  refreshFailed: text('离线数据没有更新成功,将自动再试。', 'The offline data was not refreshed; it will be tried again.'),
  used: (used: number, quota: number) => text(`已用空间 ${megabytes(used)},可用 ${megabytes(quota)}。`, `${megabytes(used)} used of ${megabytes(quota)}.`),
  persistent: text('浏览器不会自行清除。', 'The browser will not clear it by itself.'),
  notPersistent: text('空间不足时浏览器可能清除,请尽早发送。', 'The browser may clear it when space runs short; send soon.'),
  takePhoto: text('拍照', 'Take a photo'),
  chooseFiles: text('选择照片或文件', 'Choose photos or files'),
  filesHint: text(
    '照片、PDF、Word、Excel、PPT,每个不超过 20 MB;照片在本机压缩,不含位置信息。',
    'Photos, PDF, Word, Excel, PowerPoint, 20 MB each at most. Photos are compressed on the device and carry no location.',
  ),
  withPlace: text('记录拍摄地点', 'Record where photos are taken'),
  placeUnknown: text('没有取得位置,照片不带地点。', 'The position could not be had; the photos carry no place.'),
  located: text('有地点', 'located'),
  remove: (name: string) => text(`移除 ${name}`, `Remove ${name}`),
  preparing: text('正在处理…', 'Preparing…'),
  tooLarge: (name: string) => text(`${name}:超过 20 MB,没有加入。`, `${name}: larger than 20 MB, not added.`),
  empty: (name: string) => text(`${name}:是空文件,没有加入。`, `${name} is empty and was not added.`),
  wrongKind: (name: string) => text(`${name}:不支持这种文件,没有加入。`, `${name}: this kind of file is not supported and was not added.`),
  damaged: (name: string) => text(`${name}:照片打不开,没有加入。`, `${name}: this photo cannot be opened and was not added.`),
  tooMany: (limit: number) => text(`一次最多 ${limit} 个文件。`, `At most ${limit} files at a time.`),
} as const satisfies Dictionary
