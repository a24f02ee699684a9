import type { Content } from '#core/training/content.ts'
import type { ExerciseSearch } from './find-exercise.ts'
import type { ClubDirectory, MembershipStore, PlanStore, ProfileStore } from './ports.ts'

/** Everything that a command may ask for. */
export interface App {
  readonly content: Content
  readonly search: ExerciseSearch
  readonly plans: PlanStore
  readonly profiles: ProfileStore
  readonly memberships: MembershipStore
  readonly directory: ClubDirectory
}
