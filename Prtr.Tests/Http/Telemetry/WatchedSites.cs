namespace Prtr.Tests.Http.Telemetry;

/// <summary>One watched site for all tests that look at what it sent.</summary>
[CollectionDefinition(nameof(WatchedSite))]
public sealed class WatchedSites : ICollectionFixture<WatchedSite>;
