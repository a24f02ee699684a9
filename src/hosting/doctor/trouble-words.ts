import { en } from '#messages/en.ts'
import type { ClubTrouble } from '#use-cases/club-troubles.ts'
import type { ClubDirectory } from '#use-cases/ports.ts'
import { mend, note, type Finding } from './finding.ts'

/** What keeps a club's reminders from being sent, for the host; null = it is said by another line. */
export const hostWords =
  (directory: Pick<ClubDirectory, 'channelOf'>) =>
  (trouble: ClubTrouble): Finding | null => {
    switch (trouble.kind) {
      case 'attention':
        return mend(`reminders fail (${trouble.attention.reason}) since ${trouble.attention.since.toString({ smallestUnit: 'minute' })}; /club status there says more.`) // prettier-ignore
      case 'noticed':
        return null
      case 'mended':
        return note('a reminder failed, and what stood in its way is gone: the next one will show.')
      case 'no-channel':
        return note('no channel is chosen, so nothing is posted there. A captain picks one: /club setup.') // prettier-ignore
      case 'channel-gone':
        return mend('the channel for reminders is gone. A captain picks another one: /club setup.')
      case 'channel-kind':
        return mend('the channel for reminders is no text channel. A captain picks another one: /club setup.') // prettier-ignore
      case 'lacks': {
        const rights = trouble.rights.map((right) => en.status.right[right]).join(', ')
        const name = directory.channelOf('', trouble.channelId)?.name ?? trouble.channelId
        return mend(`in #${name} the bot lacks ${rights}. A captain edits the channel: Permissions > add the bot > allow them.`) // prettier-ignore
      }
      case 'mention-role-gone':
        return note('the role that the card mentions is gone. A captain takes another one: /club setup.') // prettier-ignore
      case 'captain-role-gone':
        return note(
          'the role that makes captains is gone. A captain takes another one: /club setup.',
        )
      case 'no-strength-day':
        return note('the plan has no strength day, so no card ever comes: /club plan.')
    }
  }
