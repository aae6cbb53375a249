using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures.Certificates;

namespace Prtr.Ingest.Signatures.Persons;

/// <summary>
/// What a certificate lets its owner be without anybody's invitation: the first head, or who has the right to sign, a signer of an operator that the register knows; an employee with a delegation
/// of the operator its preparer, who signs what the delegation covers. A sole trader is his own first head.
/// </summary>
/// <param name="Role">Null when nobody is let in.</param>
/// <param name="Problem">Why not; null when somebody is.</param>
internal sealed record Admission(Party Party, Role? Role, KeySignInProblem? Problem)
{
    /// <param name="isDelegated">Whether the operator has authorised the person for today.</param>
    public static async Task<Admission> OfAsync(Signer signer, bool isDelegated, DbTransaction turn, CancellationToken cancellationToken)
    {
        var party = Party.Operator(signer.ActsFor);
        if (!await IsKnownAsync(party, turn, cancellationToken))
        {
            return new(party, null, KeySignInProblem.UnknownOperator);
        }

        return signer.Role switch
        {
            SignerRole.Head or SignerRole.RightToSign or SignerRole.PrivatePerson => new(party, People.Role.Signer, null),
            SignerRole.Employee => isDelegated ? new(party, People.Role.Preparer, null) : new(party, null, KeySignInProblem.NoDelegation),
            _ => new(party, null, KeySignInProblem.NoRight),
        };
    }

    // Of whom a report came in, whom a facility belongs to, or for whom the centre has let somebody in.
    private static async Task<bool> IsKnownAsync(Party party, DbTransaction turn, CancellationToken cancellationToken) => await turn.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
        """
        select case when exists (select 1 from received_report where operator_bin = @Code) or exists (select 1 from report_version where operator_bin = @Code)
            or exists (select 1 from operator_change where operator_bin = @Code) or exists (select 1 from membership where party = @party) then 1 else 0 end
        """,
        new { party.Code, party = party.ToString() }, turn, cancellationToken: cancellationToken)) == 1;
}
