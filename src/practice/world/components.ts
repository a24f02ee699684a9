import { ComponentType, type APIMessageTopLevelComponent } from 'discord-api-types/v10'

/** A component of any kind, as loosely typed as JSON from outside must be read. */
export type AnyComponent = { type: ComponentType; id?: number; [key: string]: unknown }

/** The components right inside one, in the order in which they are seen. */
function childrenOf(component: AnyComponent): AnyComponent[] {
  const inside = [component['components'], component['component'], component['accessory']]
  return inside.flatMap((value) => (value ?? []) as AnyComponent | AnyComponent[])
}

/** All components of a message or modal, each before those inside it, top to bottom. */
export function everyComponent(components: readonly unknown[] | undefined): AnyComponent[] {
  return ((components ?? []) as AnyComponent[]).flatMap((component) => [
    component,
    ...everyComponent(childrenOf(component)),
  ])
}

/** The media objects of a component: of a gallery, a thumbnail or a file. */
export function mediaOf(component: AnyComponent): { url: string; [key: string]: unknown }[] {
  const items =
    component.type === ComponentType.MediaGallery
      ? (component['items'] as { media: { url: string } }[])
      : component.type === ComponentType.Thumbnail
        ? [component as unknown as { media: { url: string } }]
        : []
  const media = items.map((item) => item.media)
  return component.type === ComponentType.File ? [component['file'] as { url: string }] : media
}

/** A copy in which every component has a number of its own, as Discord gives them out. */
export function numbered(components: readonly unknown[]): APIMessageTopLevelComponent[] {
  const copy = structuredClone(components) as AnyComponent[]
  const all = everyComponent(copy)
  const taken = new Set(all.map((component) => component.id).filter(Boolean))
  let next = 1
  for (const component of all) {
    if (component.id) continue
    while (taken.has(next)) next++
    component.id = next
    taken.add(next)
  }
  return copy as unknown as APIMessageTopLevelComponent[]
}
