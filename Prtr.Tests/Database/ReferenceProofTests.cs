using Dapper;
using Prtr.Search.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Database;

/// <summary>A code list that was changed in the database by hand is found; what the authority may add or end is counted.</summary>
public sealed class ReferenceProofTests : IntakeTest
{
    [Fact]
    public async Task A_new_register_has_what_comes_with_the_software()
    {
        var proof = await ReferenceProof.OfAsync(Register.Database, default);

        Assert.Empty(proof.Problems);
        Assert.Equal((0, 0), (proof.Own, proof.Ended));
    }

    [Theory]
    [InlineData("update threshold set threshold_kg_e8 = threshold_kg_e8 * 10 where pollutant = 8 and medium = 'air'", "threshold_kg_e8 is")]
    [InlineData("update pollutant set btex = 1 where number = 8", "pollutant, 8: btex is 1, not 0")]
    [InlineData("update waste_code set hazardous = 0 where code = '010304'", "waste_code, 010304")]
    [InlineData("update kato set name_en = '' where code = '710000000'", "name_en is empty")]
    [InlineData("delete from other_name where name = (select min(name) from other_name)", "is not there")]
    public async Task What_was_changed_by_hand_is_found(string change, string words)
    {
        await using (var connection = await Register.Database.OpenAsync(default))
        {
            Assert.Equal(1, await connection.ExecuteAsync(change));
        }

        Assert.Contains(words, Assert.Single((await ReferenceProof.OfAsync(Register.Database, default)).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_threshold_of_the_authority_from_a_year_on_is_no_fault()
    {
        await using (var connection = await Register.Database.OpenAsync(default))
        {
            await connection.ExecuteAsync("""
                update threshold set valid_to = 2026 where pollutant = 8 and medium = 'air';
                insert into threshold (pollutant, medium, threshold_kg_e8, valid_from, valid_to, source) values (8, 'air', 5000000000000, 2027, null, 'Order 1');
                """);
        }

        var proof = await ReferenceProof.OfAsync(Register.Database, default);

        Assert.Empty(proof.Problems);
        Assert.Equal((1, 1), (proof.Own, proof.Ended));
    }
}
