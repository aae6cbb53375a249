namespace Prtr.Ingest.Messages;

/// <summary>What became of one try to hand a mail to the mail server.</summary>
/// <param name="State">The message's state after it; <see cref="MessageState.ToSend"/> when it is to be tried again.</param>
/// <param name="Words">What the server said, or why it was not asked.</param>
internal sealed record SendingOutcome(string State, string Words)
{
    /// <summary>Whether the server could not be spoken to at all, so that other mails need not be tried now.</summary>
    public bool IsAway { get; init; }
}
