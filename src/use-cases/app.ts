import type { Content } from '#core/training/content.ts'
import type { BoardMemory } from './board-memory.ts'
import type { ClosedBoardStore, StandingStore } from './board-ports.ts'
import type { ClubDataStore } from './club-data-ports.ts'
import type { ClubSettingsStore, RaceStore, SetupDraftStore } from './club-ports.ts'
import type { LevelStore, PainStore } from './condition-ports.ts'
import type { ExerciseSearch } from './find-exercise.ts'
import type { ZoneSearch } from './find-zone.ts'
import type { GuidedStore, OwnWayStore } from './guided-ports.ts'
import type {
  OwnSettingsStore,
  PauseStore,
  PersonalDataStore,
  PreferencesStore,
} from './member-ports.ts'
import type { GreetingStore, HeartbeatStore, LeftClubStore } from './operations-ports.ts'
import type {
  ComeBackNameStore,
  MidRunStore,
  NotTodayStore,
  OwnReminderStore,
} from './own-reminder-ports.ts'
import type {
  ClubDirectory,
  Drawing,
  MembershipStore,
  MovePictures,
  NamedCardStore,
  PlanStore,
  PostedCards,
  ProfileStore,
} from './ports.ts'
import type { ReminderStore, ScheduleStore } from './reminder-ports.ts'
import type { TryOut } from './setup/try-out.ts'
import type {
  AmnestyStore,
  AnnouncementStore,
  Atomically,
  AuditStore,
  CheerStore,
  CorrectionStore,
  SessionStore,
} from './session-ports.ts'

/** Everything that a command may ask for. */
export interface App {
  readonly content: Content
  readonly search: ExerciseSearch
  readonly zones: ZoneSearch
  readonly atomically: Atomically
  /** Does not wait for the disk: for what is done again after a power cut. */
  readonly lightly: Atomically
  /** Resolves after everything that waited has had its turn. */
  readonly breathe: () => Promise<void>
  readonly plans: PlanStore
  readonly profiles: ProfileStore
  readonly preferences: PreferencesStore
  readonly own: OwnSettingsStore
  readonly pauses: PauseStore
  readonly memberships: MembershipStore
  readonly sessions: SessionStore
  readonly levels: LevelStore
  readonly pain: PainStore
  readonly guided: GuidedStore
  readonly ownWay: OwnWayStore
  readonly corrections: CorrectionStore
  readonly amnesties: AmnestyStore
  readonly announcements: AnnouncementStore
  readonly cheers: CheerStore
  readonly audit: AuditStore
  readonly races: RaceStore
  readonly midRuns: MidRunStore
  readonly notToday: NotTodayStore
  readonly comeBackNames: ComeBackNameStore
  readonly clubSettings: ClubSettingsStore
  readonly drafts: SetupDraftStore
  readonly ownReminders: OwnReminderStore
  readonly schedule: ScheduleStore
  readonly reminders: ReminderStore
  readonly standings: StandingStore
  readonly closedBoards: ClosedBoardStore
  readonly boards: BoardMemory
  readonly leftClubs: LeftClubStore
  readonly greetings: GreetingStore
  readonly heartbeats: HeartbeatStore
  readonly clubData: ClubDataStore
  readonly personalData: PersonalDataStore
  readonly directory: ClubDirectory
  readonly namedCards: NamedCardStore
  readonly cards: PostedCards
  readonly drawing: Drawing
  readonly pictures: MovePictures
  /** The same for what is added to an answer: they wait a moment for the drawing. */
  readonly picturesSoon: MovePictures
  readonly tryOut: TryOut
}
