using Prtr.Ingest.People;

namespace Prtr.Ingest.Accounts.OpenIdConnect;

/// <summary>Somebody for whom the centre's own directory vouches.</summary>
/// <param name="Issuer">The directory, as it calls itself.</param>
/// <param name="Subject">Its unchanging name for the person.</param>
/// <param name="Name">What the person is called there in short; the account's name is made from it.</param>
/// <param name="Roles">What the directory says that the person is trusted with.</param>
public sealed record DirectoryPerson(string Issuer, string Subject, string Name, string FullName, IReadOnlyCollection<Role> Roles);
