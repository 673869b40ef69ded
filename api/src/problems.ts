import { type Text, text } from '@silverguard/shared/text'

/** A place of bad input by its path (`facts.bedCount`) and what is wrong with it. */
export type FieldProblem = { path: string; message: string }

/** What the domain may throw; `problem-details.ts` alone turns it into a reply. */
export abstract class DomainProblem extends Error {
  readonly code: string
  readonly words: Text
  constructor(code: string, words: Text) {
    super(words.en)
    this.code = code
    this.words = words
  }
}

/** Not there, or not within the actor's scope; the two look alike. */
export class NotFound extends DomainProblem {
  constructor(words: Text = text('没有找到,或不在您的管辖范围内', 'Not found, or not within your divisions')) {
    super('not_found', words)
  }
}

export class Forbidden extends DomainProblem {
  constructor(words: Text = text('您没有这项权限', 'You do not hold this permission'), code = 'forbidden') {
    super(code, words)
  }
}

/** Nobody is signed in, or not any longer, or what was given at the door was wrong. */
export class Unauthorized extends DomainProblem {
  constructor(code = 'signed_out', words: Text = text('请先登录', 'Sign in first')) {
    super(code, words)
  }
}

/** Too many attempts; the same may be tried again after the seconds given. */
export class Delayed extends DomainProblem {
  readonly seconds: number
  constructor(code: string, words: Text, seconds: number) {
    super(code, words)
    this.seconds = seconds
  }
}

/** Understood and well formed, and not to be done, for the reason named by the code; of a file it can name what is wrong with it. */
export class Refused extends DomainProblem {
  readonly fields: readonly FieldProblem[]
  constructor(code: string, words: Text, fields: readonly FieldProblem[] = []) {
    super(code, words)
    this.fields = fields
  }
}

/** Somebody was faster, or something alike exists already; of several things done at once it can name each. */
export class Conflict extends DomainProblem {
  readonly fields: readonly FieldProblem[]
  constructor(code: string, words: Text, fields: readonly FieldProblem[] = []) {
    super(code, words)
    this.fields = fields
  }
}

/** Too much is being done at once; the same may go well shortly. */
export class Busy extends DomainProblem {}

/** What ought to be there is not: the server is at fault, and can say with what. */
export class Broken extends DomainProblem {}

/** Bad input; names each field. */
export class Invalid extends DomainProblem {
  readonly fields: readonly FieldProblem[]
  constructor(fields: readonly FieldProblem[]) {
    super('invalid', text('填写的内容有误', 'The input is not valid'))
    this.fields = fields
  }
}
