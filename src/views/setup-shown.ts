import type { ComingReminder } from '#core/reminders/next-club-reminders.ts'
import type { SetupDraft, SetupStep } from '#core/reminders/setup-draft.ts'
import type { Plan } from '#core/training/plan.ts'
import type { en } from '#messages/en.ts'
import {
  setupAskId,
  setupGoId,
  setupId,
  setupPickId,
  setupSwitchId,
  type SetupAction,
  type SetupField,
  type SetupSwitch,
} from './setup-ids.ts'

/** A role that was picked; null = none. */
type RoleCheck = { readonly id: string; readonly isThere: boolean } | null

/** What the bot needs in a channel. */
export type Right = keyof typeof en.setup.channel.right

/** How what was picked stands in Discord right now. */
export interface Places {
  readonly channel:
    | { readonly kind: 'none' | 'gone' }
    | { readonly kind: 'there'; readonly id: string; readonly missing: readonly Right[] }
  readonly mention: RoleCheck
  readonly captains: RoleCheck
}

/** A draft and whose it is. */
export interface DraftOwner {
  readonly clubId: string
  readonly captain: string
  readonly draft: SetupDraft
}

/** Everything that a step shows. */
export interface SetupCard extends DraftOwner {
  /** What there is to say before anything else; null = nothing. */
  readonly note: string | null
  /** What there is to say went well. */
  readonly isGoodNews: boolean
  /** It was begun before, and can be begun anew. */
  readonly isResumed: boolean
  /** Zones to choose from. */
  readonly zones: readonly { readonly zone: string; readonly label: string }[]
  readonly places: Places
  /** What would be, were it saved now; null as long as there is no zone. */
  readonly outlook: {
    readonly today: Temporal.PlainDate
    readonly plan: Plan | null
    readonly isFirst: boolean
    /** The first whole day by another clock, when it is not the plan's first. */
    readonly zoneBegins: Temporal.PlainDate | null
    /** What is sent as soon as it is saved. */
    readonly atOnce: readonly ComingReminder['kind'][]
    readonly next: readonly ComingReminder[]
  } | null
  readonly now: Temporal.Instant
}

/** What a custom id of this draft begins with. */
export const whoseDraft = ({ clubId, captain, draft }: DraftOwner) => ({
  club: clubId,
  captain,
  draft: String(draft.begun),
})

export const setupIdOf = (owner: DraftOwner, action: SetupAction): string =>
  setupId.encode({ ...whoseDraft(owner), action })

export const goIdOf = (owner: DraftOwner, step: SetupStep): string =>
  setupGoId.encode({ ...whoseDraft(owner), step })

export const switchIdOf = (owner: DraftOwner, what: SetupSwitch, to: 'on' | 'off'): string =>
  setupSwitchId.encode({ ...whoseDraft(owner), what, to })

export const askIdOf = (owner: DraftOwner, form: 'zone' | 'times'): string =>
  setupAskId.encode({ ...whoseDraft(owner), form })

export const pickIdOf = (owner: DraftOwner, field: SetupField): string =>
  setupPickId.encode({ ...whoseDraft(owner), field })
