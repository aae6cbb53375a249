namespace Prtr.Ingest.Messages;

/// <summary>How far a message has come, by the words of the database.</summary>
public static class MessageState
{
    /// <summary>No mail server is set up, or no address is known.</summary>
    public const string ToPrint = "to-print";

    /// <summary>Somebody has printed and posted it.</summary>
    public const string Posted = "posted";

    /// <summary>Waits for the mail server.</summary>
    public const string ToSend = "to-send";

    /// <summary>Is being handed to the mail server just now.</summary>
    public const string Sending = "sending";

    /// <summary>The mail server has taken it over.</summary>
    public const string Sent = "sent";

    /// <summary>The mail server has refused it, or has not been reached for a day.</summary>
    public const string Failed = "failed";

    /// <summary>The connection broke off after the mail was handed over and before the answer: a person decides whether it is sent again.</summary>
    public const string Unclear = "unclear";

    public static IReadOnlyList<string> All { get; } = [ToPrint, ToSend, Sending, Sent, Posted, Failed, Unclear];

    /// <summary>Whether a person may have it sent.</summary>
    public static bool CanBeSent(string state) => state is ToPrint or Failed or Unclear;

    /// <summary>Whether a person may say that it went by post.</summary>
    public static bool CanBePosted(string state) => state is ToPrint or Failed or Unclear;
}
