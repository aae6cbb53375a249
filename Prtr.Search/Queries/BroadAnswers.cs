using System.Collections.Concurrent;

namespace Prtr.Search.Queries;

/// <summary>Remembers the answers that find a large part of the register: everything, a year, a medium. They cost most and are asked most.</summary>
/// <param name="records">How many the register has.</param>
internal sealed class BroadAnswers(int records)
{
    private const int Most = 32;
    private const int Share = 5;

    private readonly ConcurrentDictionary<RegisterQuery, SearchAnswer> answers = new();

    public SearchAnswer? Find(RegisterQuery query) => answers.GetValueOrDefault(query);

    public SearchAnswer Keep(RegisterQuery query, SearchAnswer answer)
    {
        if (answer.Totals.Records >= records / Share)
        {
            if (answers.Count >= Most)
            {
                answers.Clear();
            }

            answers[query] = answer;
        }

        return answer;
    }
}
