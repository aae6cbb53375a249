using System.Collections.Concurrent;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Tests.Adversity;

/// <summary>What readers were told of releases, wherever they asked: the same release is always the same.</summary>
internal sealed class SeenReleases
{
    private readonly ConcurrentDictionary<string, string> told = new();

    /// <summary>The present incarnation as the last step left it.</summary>
    public string Incarnation { get; set; } = "";

    /// <param name="tag">Of the release.</param>
    public void Add(string tag, string what, string answer)
    {
        var before = told.GetOrAdd($"{tag} {what}", answer);
        Assert.True(before == answer, $"{what} of release {tag} was {before} and is {answer}");
    }

    public void Add(DataRelease release, string what, string answer) => Add(release.Tag, what, answer);

    public void Add(SearchAnswer answer) => Add(answer.Release, "totals", answer.Totals.ToString());
}
