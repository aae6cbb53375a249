using System.Text.Json;
using System.Text.Json.Serialization;
using Fido2NetLib;

namespace Prtr.Web.Office.Passkeys;

/// <param name="Ticket">Comes back with the answer.</param>
/// <param name="Options">For the browser, as WebAuthn has them.</param>
public sealed record PasskeyOffer(string Ticket, JsonElement Options);

/// <param name="Response">What the browser says, as WebAuthn has it.</param>
/// <param name="Name">What the person calls a new key.</param>
/// <param name="Then">Where to go on after signing in.</param>
public sealed record PasskeyAnswer(string Ticket, JsonElement Response, string? Name, string? Then);

/// <param name="Password">Asked for before a key is added; null in signing in.</param>
public sealed record PasskeyWish(string? Password);

/// <param name="Address">Where to go on; null when it was refused.</param>
/// <param name="Said">Why it was refused.</param>
public sealed record PasskeyOutcome(string? Address, string? Said);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PasskeyOffer))]
[JsonSerializable(typeof(PasskeyAnswer))]
[JsonSerializable(typeof(PasskeyWish))]
[JsonSerializable(typeof(PasskeyOutcome))]
internal sealed partial class PasskeyJson : JsonSerializerContext;

// What devices say is named as WebAuthn names it.
[JsonSerializable(typeof(AuthenticatorAttestationRawResponse))]
[JsonSerializable(typeof(AuthenticatorAssertionRawResponse))]
internal sealed partial class DeviceJson : JsonSerializerContext;
