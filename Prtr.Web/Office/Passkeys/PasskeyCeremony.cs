using System.Buffers.Binary;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text.Json;
using Fido2NetLib;
using Fido2NetLib.Objects;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Accounts.Passkeys;
using Prtr.Ingest.People;
using Prtr.Web.Office.SignIn;

namespace Prtr.Web.Office.Passkeys;

/// <summary>
/// What browser and site say to each other about passkeys (WebAuthn): the site offers a challenge, the device signs it after the person has unlocked it, the site proves that.
/// What was offered travels with the page in a sealed ticket, good for some minutes and, with its challenge, once.
/// </summary>
public sealed class PasskeyCeremony(PasskeyActs passkeys, SignInTicket tickets)
{
    // Every device knows one of these.
    private static readonly PubKeyCredParam[] Algorithms = [new(COSE.Algorithm.ES256), new(COSE.Algorithm.RS256)];

    /// <summary>A challenge for a device that is to make a new key.</summary>
    public async Task<PasskeyOffer> OfferAsync(HttpRequest request, SignedInPerson person, CancellationToken cancellationToken)
    {
        var handle = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(handle, person.AccountId);
        var options = Site(request).RequestNewCredential(new RequestNewCredentialParams
        {
            User = new Fido2User { Id = handle, Name = person.Name, DisplayName = person.FullName },
            ExcludeCredentials = [.. (await passkeys.OfAsync(person, cancellationToken)).Select(key => new PublicKeyCredentialDescriptor(key.CredentialId))],
            AuthenticatorSelection = new AuthenticatorSelection { ResidentKey = ResidentKeyRequirement.Required, UserVerification = UserVerificationRequirement.Required },
            AttestationPreference = AttestationConveyancePreference.None,
            PubKeyCredParams = Algorithms,
        });
        return Offer(options.ToJson());
    }

    /// <summary>Whether the answer was right; then the key is the person's.</summary>
    public async Task<bool> AddAsync(HttpRequest request, SignedInPerson person, PasskeyAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            if (tickets.FindOffer(answer.Ticket) is not { } offered
                || answer.Response.Deserialize(DeviceJson.Default.AuthenticatorAttestationRawResponse) is not { } response)
            {
                return false;
            }

            var options = CredentialCreateOptions.FromJson(offered);
            var made = await Site(request).MakeNewCredentialAsync(new MakeNewCredentialParams
            {
                AttestationResponse = response,
                OriginalOptions = options,
                IsCredentialIdUniqueToUserCallback = async (asked, token) => await passkeys.FindAsync(asked.CredentialId, token) is null,
            }, cancellationToken);
            var name = answer.Name is { Length: > 0 } given ? given[..Math.Min(given.Length, 60)] : person.Name;
            return await passkeys.AddAsync(person, made.Id, made.PublicKey, made.SignCount, name, options.Challenge, cancellationToken);
        }
        catch (Exception problem) when (IsOfAnswer(problem))
        {
            return false;
        }
    }

    /// <summary>A challenge for whoever has a key of this site.</summary>
    public PasskeyOffer Ask(HttpRequest request) =>
        Offer(Site(request).GetAssertionOptions(new GetAssertionOptionsParams { AllowedCredentials = [], UserVerification = UserVerificationRequirement.Required }).ToJson());

    /// <summary>Signs in whose key has signed; why not is not said.</summary>
    public async Task<SessionAnswer> SignInAsync(HttpRequest request, PasskeyAnswer answer, CancellationToken cancellationToken)
    {
        var wrong = new SessionAnswer(null, null, SignInProblem.Wrong);
        try
        {
            if (tickets.FindOffer(answer.Ticket) is not { } offered
                || answer.Response.Deserialize(DeviceJson.Default.AuthenticatorAssertionRawResponse) is not { } response
                || response.RawId is not { Length: > 0 } id || await passkeys.FindAsync(id, cancellationToken) is not { } key)
            {
                return wrong;
            }

            var options = AssertionOptions.FromJson(offered);
            var proved = await Site(request).MakeAssertionAsync(new MakeAssertionParams
            {
                AssertionResponse = response,
                OriginalOptions = options,
                StoredPublicKey = key.PublicKey,
                StoredSignatureCounter = (uint)key.SignCount,
                IsUserHandleOwnerOfCredentialIdCallback = (asked, _) =>
                    Task.FromResult(asked.UserHandle.Length == sizeof(long) && BinaryPrimitives.ReadInt64BigEndian(asked.UserHandle) == key.AccountId),
            }, cancellationToken);
            return await passkeys.SignInAsync(key, proved.SignCount, options.Challenge, request.HttpContext.Connection.RemoteIpAddress?.ToString(), cancellationToken);
        }
        catch (Exception problem) when (IsOfAnswer(problem))
        {
            return wrong;
        }
    }

    private PasskeyOffer Offer(string options)
    {
        using var parsed = JsonDocument.Parse(options);
        return new PasskeyOffer(tickets.OfOffer(options), parsed.RootElement.Clone());
    }

    // The library reads what a stranger has sent without looking whether all of it is there.
    private static bool IsOfAnswer(Exception problem) =>
        problem is Fido2VerificationException or JsonException or ArgumentException or FormatException or NullReferenceException or CborContentException or CryptographicException;

    private static Fido2 Site(HttpRequest request) => new(new Fido2Configuration
    {
        RPID = request.Host.Host,
        RPName = request.Host.Host,
        Origins = new HashSet<string> { $"{request.Scheme}://{request.Host}" },
    });
}
