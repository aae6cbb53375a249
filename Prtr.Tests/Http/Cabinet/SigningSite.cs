using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.Intake;
using Prtr.Tests.Signatures;

namespace Prtr.Tests.Http.Cabinet;

/// <summary>A site that is not in Development, with an empty register, that believes a certification authority of the tests.</summary>
public sealed class SigningSite : IDisposable
{
    private readonly TestCertificationAuthority authority = new();
    private readonly RunningSite site;

    public SigningSite() => site = new(("Register:LoadSamples", "false"), ("Signature:TrustDirectory", authority.TrustFolder));

    public Uri Address => site.Address;

    public OpenRegister Register => site.Services.GetRequiredService<OpenRegister>();

    /// <summary>What the first operator's head makes of a document.</summary>
    public byte[] Sign(byte[] document)
    {
        using var certificate = authority.Issue();
        return TestCertificationAuthority.Sign(document, certificate);
    }

    public void Dispose()
    {
        site.Dispose();
        authority.Dispose();
    }
}
