using Prtr.Search.Reference;

namespace Prtr.Search.Embedded;

/// <summary>Which records of one facility after the other are comparable over years, as <see cref="Measures.ComparableSet"/> means it.</summary>
internal sealed class ComparableRows
{
    private readonly EmbeddedIndex index;
    private readonly ShapeSubjects subjects;
    private readonly bool[] hasOneThreshold;
    private readonly ulong every;

    // Of the facility's subjects: the years for which a value is given, and whether one of them is withheld.
    private readonly (ulong Given, bool IsWithheld)[] known;
    private readonly List<int> touched = [];

    public ComparableRows(EmbeddedIndex index, IReadOnlyList<int> years, ReferenceData reference)
    {
        (this.index, subjects) = (index, index.Grouped.Subjects);
        hasOneThreshold = Array.ConvertAll(subjects.All, subject => subject.HasOneThreshold(reference, years));
        every = years.Aggregate(0UL, (all, year) => all | index.Segments.YearsOf(year));
        known = new (ulong, bool)[subjects.All.Length];
    }

    /// <summary>Reads the facility's records.</summary>
    public void Turn(int facility)
    {
        touched.ForEach(subject => known[subject] = default);
        touched.Clear();
        for (var run = index.Runs.First[facility]; run < index.Runs.First[facility + 1]; run++)
        {
            var (shape, years) = (index.Runs.Shape[run], index.Runs.Years[run] & every);
            if (years == 0)
            {
                continue;
            }

            ref var subject = ref known[subjects.Of[shape]];
            if (subject.Given == 0)
            {
                touched.Add(subjects.Of[shape]);
            }

            subject = (subject.Given | years, subject.IsWithheld || index.Shapes.IsWithheld[shape]);
        }
    }

    /// <summary>Whether its records of the shape are comparable.</summary>
    public bool Takes(int shape)
    {
        var subject = subjects.Of[shape];
        return known[subject] == (every, false) && hasOneThreshold[subject];
    }
}
