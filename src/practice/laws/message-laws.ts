import { attachmentFaults } from './attachment-laws.ts'
import { componentTree } from './component-tree.ts'
import { isComponentsV2 } from './components-v2.ts'
import { contentFaults } from './content-laws.ts'
import { embedFaults } from './embed-laws.ts'
import { flagFaults } from './flag-laws.ts'
import { layoutFaults } from './layout-laws.ts'
import { mediaFaults } from './media-laws.ts'
import { mentionFaults } from './mention-laws.ts'
import { nonceFaults } from './nonce-laws.ts'
import type { RequestFault } from './request-fault.ts'
import type { MessageDraft } from './sent-message.ts'

/** Everything that Discord would refuse in a message whose shape is right. */
export function messageFaults(draft: MessageDraft): readonly RequestFault[] {
  const v2 = isComponentsV2(draft)
  const tree = componentTree(draft.message.components ?? [], [...draft.path, 'components'])
  return [
    ...flagFaults(draft),
    ...contentFaults(draft),
    ...embedFaults(draft),
    ...mentionFaults(draft),
    ...nonceFaults(draft),
    ...attachmentFaults(draft),
    ...layoutFaults(draft, tree, v2),
    ...mediaFaults(draft, tree, v2),
  ]
}
