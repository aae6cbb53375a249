using System.Text.Json.Serialization;

namespace Prtr.Ingest.Signatures;

/// <summary>What NCANode is asked.</summary>
internal sealed record NcaNodeQuestion(string Cms, string Data, string[] RevocationCheck);

/// <summary>What it answers, as far as the register asks. A list may hold nothing where it should hold something; one that is null itself is no answer.</summary>
internal sealed record NcaNodeAnswer
{
    public bool Valid { get; init; }

    public IReadOnlyList<NcaNodeSigner?> Signers { get; init; } = [];
}

internal sealed record NcaNodeSigner
{
    public IReadOnlyList<NcaNodeCertificate?> Certificates { get; init; } = [];

    public NcaNodeStamp? Tsp { get; init; }
}

internal sealed record NcaNodeStamp
{
    public string? GenTime { get; init; }
}

internal sealed record NcaNodeCertificate
{
    public bool? Valid { get; init; }

    public string? NotBefore { get; init; }

    public string? NotAfter { get; init; }

    public string? KeyUsage { get; init; }

    public IReadOnlyList<string?> KeyUser { get; init; } = [];

    public string? SerialNumber { get; init; }

    public NcaNodeSubject? Subject { get; init; }

    public IReadOnlyList<NcaNodeRevocation?> Revocations { get; init; } = [];
}

internal sealed record NcaNodeSubject
{
    public string? CommonName { get; init; }

    public string? Iin { get; init; }

    public string? Bin { get; init; }

    public string? Organization { get; init; }
}

internal sealed record NcaNodeRevocation
{
    public bool? Revoked { get; init; }
}

/// <summary>How both are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(NcaNodeQuestion))]
[JsonSerializable(typeof(NcaNodeAnswer))]
internal sealed partial class NcaNodeJson : JsonSerializerContext;
