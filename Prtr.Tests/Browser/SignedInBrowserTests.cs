namespace Prtr.Tests.Browser;

/// <summary>What people do who have signed in, in a browser of its own beside that of readers: in one after the other they would take longer than all other tests.</summary>
[CollectionDefinition(Name)]
public sealed class SignedInBrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser of those who have signed in";
}
