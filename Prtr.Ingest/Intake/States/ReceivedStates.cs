namespace Prtr.Ingest.Intake.States;

/// <summary>The life of a report: every state with those that may follow it. Drawn in docs/intake.md; whatever is not here is refused.</summary>
public static class ReceivedStates
{
    private static readonly Dictionary<ReceivedState, ReceivedState[]> Following = new()
    {
        [ReceivedState.Received] = [ReceivedState.Held, ReceivedState.Returned, ReceivedState.Accepted, ReceivedState.Rejected],
        [ReceivedState.Held] = [ReceivedState.Returned, ReceivedState.Accepted, ReceivedState.Rejected, ReceivedState.Withdrawn],
        [ReceivedState.Returned] = [],

        // Until it is public the centre may still think better of it.
        [ReceivedState.Accepted] = [ReceivedState.Held, ReceivedState.Returned, ReceivedState.Published, ReceivedState.Superseded, ReceivedState.Rejected, ReceivedState.Withdrawn],
        [ReceivedState.Published] = [ReceivedState.Superseded, ReceivedState.Withdrawn],

        // A correction that goes back before it was public gives its place to the version before.
        [ReceivedState.Superseded] = [ReceivedState.Accepted],

        // A refusal may be taken back, as any decision that is not public.
        [ReceivedState.Rejected] = [ReceivedState.Held],

        // A facility that had been removed comes back with its reports.
        [ReceivedState.Withdrawn] = [ReceivedState.Accepted],
    };

    private static readonly Dictionary<string, ReceivedState> ByWord = Enum.GetValues<ReceivedState>().ToDictionary(Word);

    public static IReadOnlyList<ReceivedState> All { get; } = Enum.GetValues<ReceivedState>();

    /// <summary>The words of all states, as verbs and the database have them.</summary>
    public static IReadOnlyCollection<string> Words => ByWord.Keys;

    public static IReadOnlyList<ReceivedState> After(ReceivedState state) => Following[state];

    public static bool Allow(ReceivedState from, ReceivedState to) => Following[from].Contains(to);

    public static string Word(this ReceivedState state) => state.ToString().ToLowerInvariant();

    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public static ReceivedState Parse(string word) => ByWord[word];
}
