import { en } from '#messages/en.ts'
import { KIT, LEVELS, type MemberProfile } from '#core/training/member-profile.ts'
import type { MessageBody } from '#interactions/reply.ts'
import { container, selectRow, separator, text } from './components.ts'
import { kitId, levelId } from './custom-ids.ts'
import { writtenKit } from './written-kit.ts'

/** A member's level and kit, with a select to change each. */
export function profileCard(member: string, profile: MemberProfile, saved: boolean): MessageBody {
  return container('rest', [
    text(
      en.me.title,
      saved ? en.me.saved : '',
      en.me.level(profile.level, en.common.levelAbout[profile.level]),
      en.me.kit(writtenKit(profile.kit) || en.me.kitNone),
      `-# ${en.me.follows}`,
    ),
    separator(),
    selectRow({
      id: levelId.encode({ member }),
      placeholder: en.me.pickLevel,
      options: LEVELS.map((level) => ({
        label: en.me.levelOption(level, en.common.levelAbout[level]),
        value: String(level),
        default: level === profile.level,
      })),
    }),
    selectRow({
      id: kitId.encode({ member }),
      placeholder: en.me.pickKit,
      min: 0,
      max: KIT.length,
      options: KIT.map((one) => ({
        label: en.common.kit[one],
        value: one,
        default: profile.kit.has(one),
      })),
    }),
  ])
}
