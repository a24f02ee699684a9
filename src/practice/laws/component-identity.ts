import type { PlacedComponent } from './component-tree.ts'
import type { RequestFault } from './request-fault.ts'

function repeated(
  tree: readonly PlacedComponent[],
  field: string,
  identityOf: (placed: PlacedComponent) => string | number | null | undefined,
  { code, message }: { code: string; message: string },
): RequestFault[] {
  const seen = new Set<string | number>()
  return tree.flatMap((placed) => {
    const identity = identityOf(placed)
    if (identity === undefined || identity === null) return []
    if (seen.has(identity)) return [{ path: [...placed.path, field], code, message }]
    seen.add(identity)
    return []
  })
}

/** No custom id, and no number, may be used twice in one message or modal; 0 is no number. */
export function componentIdentityFaults(tree: readonly PlacedComponent[]): RequestFault[] {
  return [
    ...repeated(tree, 'custom_id', ({ component }) => component.custom_id, {
      code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
      message: 'Component custom id cannot be duplicated',
    }),
    ...repeated(tree, 'id', ({ component }) => component.id || null, {
      code: 'COMPONENT_ID_DUPLICATED',
      message: 'Component id cannot be duplicated',
    }),
  ]
}
