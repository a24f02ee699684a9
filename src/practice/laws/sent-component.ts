/** A component as the bot sends it, its shape already checked. */
export interface SentComponent {
  type: number
  id?: number | null
  custom_id?: string | null
  /** Buttons and text inputs. */
  style?: number
  label?: string | null
  url?: string | null
  sku_id?: string | null
  emoji?: SentEmoji | null
  /** Text displays. */
  content?: string
  /** Selects and what chooses in modals. */
  options?: readonly SentOption[]
  default_values?: readonly { id: string; type: string }[] | null
  min_values?: number | null
  max_values?: number | null
  required?: boolean | null
  disabled?: boolean | null
  /** Text inputs. */
  min_length?: number | null
  max_length?: number | null
  value?: string | null
  /** Media. */
  items?: readonly { media: { url: string } }[]
  media?: { url: string }
  file?: { url: string }
  /** What it holds. */
  components?: readonly SentComponent[]
  accessory?: SentComponent
  component?: SentComponent
}

/** An emoji of a button or an option: a Unicode one by name, one of a server's by id. */
export interface SentEmoji {
  id?: string | null
  name?: string | null
}

/** One option of a select, a radio group or a checkbox group. */
export interface SentOption {
  label: string
  value: string
  default?: boolean | null
  emoji?: SentEmoji | null
}
