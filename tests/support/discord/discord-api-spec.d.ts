/** Types for the part of `discord-api-spec/zod` that is used here: the package ships schemas without any. */
declare module 'discord-api-spec/zod' {
  export interface Schema {
    safeParse(value: unknown):
      | { readonly success: true; readonly data: unknown }
      | {
          readonly success: false;
          readonly error: { readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[] };
        };
  }
  export const ActionRowComponentForMessageRequestSchema: Schema;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
  export const ApplicationCommandAttachmentOptionSchema: Schema;
  export const ApplicationCommandBooleanOptionSchema: Schema;
  export const ApplicationCommandChannelOptionSchema: Schema;
  export const ApplicationCommandIntegerOptionSchema: Schema;
  export const ApplicationCommandMentionableOptionSchema: Schema;
  export const ApplicationCommandNumberOptionSchema: Schema;
  export const ApplicationCommandRoleOptionSchema: Schema;
  export const ApplicationCommandStringOptionSchema: Schema;
  export const ApplicationCommandSubcommandGroupOptionSchema: Schema;
  export const ApplicationCommandSubcommandOptionSchema: Schema;
  export const ApplicationCommandUserOptionSchema: Schema;
  export const ApplicationCommandResponseSchema: Schema;
  export const ApplicationCommandUpdateRequestSchema: Schema;
  export const ButtonComponentForMessageRequestSchema: Schema;
  export const ChannelSelectComponentForMessageRequestSchema: Schema;
  export const ContainerComponentForMessageRequestSchema: Schema;
  export const CreateMessageInteractionCallbackRequestSchema: Schema;
  export const FileComponentForMessageRequestSchema: Schema;
  export const GatewayBotResponseSchema: Schema;
  export const IncomingWebhookInteractionRequestSchema: Schema;
  export const IncomingWebhookRequestPartialSchema: Schema;
  export const IncomingWebhookUpdateRequestPartialSchema: Schema;
  export const MediaGalleryComponentForMessageRequestSchema: Schema;
  export const MentionableSelectComponentForMessageRequestSchema: Schema;
  export const MessageCreateRequestSchema: Schema;
  export const ModalInteractionCallbackRequestSchema: Schema;
  export const RoleSelectComponentForMessageRequestSchema: Schema;
  export const SectionComponentForMessageRequestSchema: Schema;
  export const SeparatorComponentForMessageRequestSchema: Schema;
  export const StringSelectComponentForMessageRequestSchema: Schema;
  export const TextDisplayComponentForMessageRequestSchema: Schema;
  export const ThumbnailComponentForMessageRequestSchema: Schema;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema;
  export const UserSelectComponentForMessageRequestSchema: Schema;
}
