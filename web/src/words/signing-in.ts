import { text } from '@silverguard/shared/text'
import type { Dictionary } from './dictionary.ts'

/** How long to wait: minutes from one and a half on, else seconds. */
const waitWords = (seconds: number) =>
  seconds >= 90
    ? text(`${Math.ceil(seconds / 60)} 分钟`, `${Math.ceil(seconds / 60)} minutes`)
    : text(`${seconds} 秒`, seconds === 1 ? '1 second' : `${seconds} seconds`)

export const signingInWords = {
  title: text('登录', 'Sign in'),
  name: text('登录名', 'Sign-in name'),
  password: text('密码', 'Password'),
  code: text('动态口令', 'One-time code'),
  codeHint: text('请输入手机验证器上的 6 位数字。', 'Six digits from the authenticator on your phone.'),
  codeNeeded: text('密码正确。请再输入动态口令。', 'The password is right. Now enter the one-time code.'),
  codeShape: text('请输入 6 位数字', 'Enter six digits'),
  show: text('显示密码', 'Show the password'),
  hide: text('隐藏密码', 'Hide the password'),
  capsLock: text('大写锁定已打开', 'Caps lock is on'),
  signIn: text('登录', 'Sign in'),
  nameMissing: text('请填写登录名', 'Enter your sign-in name'),
  passwordMissing: text('请填写密码', 'Enter your password'),
  wrong: text('登录名、密码或动态口令不正确。', 'The name, the password or the one-time code is not right.'),
  delayed: (seconds: number) => {
    const wait = waitWords(seconds)
    return text(`多次登录没有成功。请等 ${wait.zh}后再试。`, `Several attempts have failed. Wait ${wait.en}, then try again.`)
  },
  left: (seconds: number) => {
    const wait = waitWords(seconds)
    return text(`还要等 ${wait.zh}`, `${wait.en} left`)
  },
  mayTryAgain: text('现在可以再试。', 'You can try again now.'),
  unreachable: text('服务没有应答。请检查网络,稍后再试。', 'The server did not answer. Check the network and try again.'),
  forgotten: text(
    '没有账户、忘记密码或验证器不在手边,请找区级管理员。',
    'No account, a forgotten password or a lost authenticator: ask the district administrator.',
  ),
  demo: text('虚构示范', 'Fictional demonstration'),
  demoHint: text('机构、人员、地点均为虚构。选一个示范账户即可登录:', 'No institution, person or place is real. Choose an account to try:'),
  demoAccounts: text('示范账户', 'Demonstration accounts'),
  again: text('请重新登录', 'Sign in again'),
  againHint: text(
    '登录已结束或在别处退出。本页填写的内容仍在;登录后请再按一次刚才的按钮。',
    'Your session has ended or was ended elsewhere. What you entered is still on this page; after signing in press the button again.',
  ),
  otherHint: text('换他人登录时本页重新载入,未保存的内容不保留。', 'If someone else signs in the page is loaded anew and unsaved entries are not kept.'),
  changeFirst: text('请先换成自己的密码', 'First choose a password of your own'),
  changeFirstWhy: text(
    '现在的密码是管理员给的一次性密码,他人可能知道。换好后即可使用各项功能。',
    'The present password is a one-time password from the administrator, and others may know it. Everything else opens when you have changed it.',
  ),
  enrolFirst: text('请先设置动态口令', 'First set up one-time codes'),
  enrolFirstWhy: text(
    '按本单位的登录要求,您的岗位须用密码加动态口令登录。设置好后即可使用各项功能。',
    'Your duties require a one-time code beside the password here. Everything else opens when it is set up.',
  ),
} as const satisfies Dictionary
