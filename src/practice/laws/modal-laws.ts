import { ComponentType } from 'discord-api-types/v10'
import { choiceFaults, isChoice } from './choice-laws.ts'
import { componentIdentityFaults } from './component-identity.ts'
import { componentTree } from './component-tree.ts'
import { componentVolumeFaults } from './component-volume.ts'
import type { RequestFault } from './request-fault.ts'
import { rowFaults } from './row-law.ts'
import type { SentComponent } from './sent-component.ts'
import { textInputFaults } from './text-input-laws.ts'

type Path = readonly (string | number)[]

const mostComponents = 5

/**
 * A modal has one to five components. Title, label, description and the kinds that a label can hold
 * are of its shape, which is checked before.
 */
export function modalFaults(components: readonly SentComponent[], path: Path): RequestFault[] {
  const faults: RequestFault[] = []
  const place = [...path, 'components']
  if (components.length > mostComponents) {
    const text = `Must be between 1 and ${mostComponents} in length.`
    faults.push({ path: place, code: 'BASE_TYPE_BAD_LENGTH', message: text })
  }
  const tree = componentTree(components, place)
  faults.push(...componentIdentityFaults(tree), ...componentVolumeFaults(tree, place))
  for (const { component, path: at } of tree) {
    if (component.type === ComponentType.ActionRow) faults.push(...rowFaults(component, at))
    if (component.type === ComponentType.TextInput)
      faults.push(...textInputFaults(component, at, at.at(-1) === 'component'))
    if (isChoice(component.type)) faults.push(...choiceFaults(component, at, 'modal'))
  }
  return faults
}
