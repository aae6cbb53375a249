using Xunit.Abstractions;

namespace Prtr.Tests;

/// <summary>Tests of a browser run one after another; begun first, they run beside all others and not after them.</summary>
public sealed class BrowserFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName.StartsWith("Browser", StringComparison.Ordinal));
}
