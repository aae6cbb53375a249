using Elastic.Clients.Elasticsearch;

namespace Prtr.Search.Elasticsearch;

/// <summary>What an aggregation has found, or one group of it, with all that is within. What was not found is nothing: no records, a sum of zero.</summary>
internal sealed class Found
{
    private static readonly Found Nothing = new();

    /// <summary>The values that a group is of: of its fields, in their order, numbers as they are written. Empty for what is no group.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>How many documents it is about.</summary>
    public long Count { get; init; }

    /// <summary>The figure of a sum, least or greatest value; zero where no document has the field.</summary>
    public double Value { get; init; }

    public IReadOnlyList<Found> Groups { get; init; } = [];

    /// <summary>How many documents are in groups that were left out.</summary>
    public long LeftOut { get; init; }

    /// <summary>Where the next groups begin; null when there are none, or all are here.</summary>
    public IReadOnlyDictionary<string, FieldValue>? After { get; init; }

    /// <summary>What was asked within, by the names in the question.</summary>
    public IReadOnlyList<(string Name, Found Found)> Within { get; init; } = [];

    public Found this[string name]
    {
        get
        {
            // A dozen at most, so looking at each is quicker than a table of them.
            foreach (var (other, found) in Within)
            {
                if (other == name)
                {
                    return found;
                }
            }

            return Nothing;
        }
    }
}
