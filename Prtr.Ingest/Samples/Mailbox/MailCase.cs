namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>A kind of mail of the sample mailbox, and what the register should make of one. Rows of <c>mailbox_cases.csv</c>.</summary>
/// <param name="PerThousand">How many of a thousand mails; the rest are <c>right</c>.</param>
/// <param name="Questions">Codes of the questions that one of its reports raises, in alphabetical order.</param>
internal sealed record MailCase(string Name, int PerThousand, int Accepted, int Held, int Returned, int Unchanged, IReadOnlyList<string> Questions)
{
    public static IReadOnlyList<MailCase> All { get; } = SampleTables.MailCases;

    public static MailCase Right { get; } = Of("right");

    public static MailCase Of(string name) => All.Single(known => known.Name == name);
}
