import type { SentComponent } from './sent-component.ts'

type Path = readonly (string | number)[]

/** A component and where in the body it is. */
export interface PlacedComponent {
  component: SentComponent
  path: Path
}

function branch(component: SentComponent, path: Path): PlacedComponent[] {
  return [
    { component, path },
    ...componentTree(component.components ?? [], [...path, 'components']),
    ...(component.accessory ? branch(component.accessory, [...path, 'accessory']) : []),
    ...(component.component ? branch(component.component, [...path, 'component']) : []),
  ]
}

/** These components and all that are inside them: rows, sections, accessories, labels. */
export function componentTree(
  components: readonly SentComponent[],
  path: Path,
): readonly PlacedComponent[] {
  return components.flatMap((component, index) => branch(component, [...path, index]))
}
