import { ComponentType } from 'discord-api-types/v10'
import { buttonFaults } from './button-laws.ts'
import { choiceFaults, isChoice } from './choice-laws.ts'
import { componentIdentityFaults } from './component-identity.ts'
import type { PlacedComponent } from './component-tree.ts'
import { componentVolumeFaults } from './component-volume.ts'
import type { RequestFault } from './request-fault.ts'
import { rowFaults } from './row-law.ts'
import type { MessageDraft } from './sent-message.ts'
import { unionTypeFault } from './union-type-fault.ts'

const mostRows = 5

/** Without the flag for components, a message has up to five rows and nothing else. */
function legacyFaults({ message, path }: MessageDraft): RequestFault[] {
  const components = message.components ?? []
  const place = [...path, 'components']
  const faults = components.flatMap(({ type }, index) =>
    type === ComponentType.ActionRow
      ? []
      : [unionTypeFault([...place, index], [ComponentType.ActionRow])],
  )
  if (components.length > mostRows) {
    const text = `Must be ${mostRows} or fewer in length.`
    faults.push({ path: place, code: 'BASE_TYPE_MAX_LENGTH', message: text })
  }
  return faults
}

/** How the components of a message are built and put together; `tree` is all of them. */
export function layoutFaults(
  draft: MessageDraft,
  tree: readonly PlacedComponent[],
  v2: boolean,
): RequestFault[] {
  return [
    ...(v2 ? [] : legacyFaults(draft)),
    ...componentIdentityFaults(tree),
    ...componentVolumeFaults(tree, [...draft.path, 'components']),
    ...tree.flatMap(({ component, path }) => {
      if (component.type === ComponentType.ActionRow) return rowFaults(component, path)
      if (component.type === ComponentType.Button) return buttonFaults(component, path)
      return isChoice(component.type) ? choiceFaults(component, path, 'message') : []
    }),
  ]
}
