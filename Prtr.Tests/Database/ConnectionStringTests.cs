using Prtr.Search.Database.SqlServer;

namespace Prtr.Tests.Database;

public class ConnectionStringTests
{
    [Theory]
    [InlineData("Server=sql;Database=Prtr", true)]
    [InlineData("Server=sql;Database=Prtr;Encrypt=false", false)]
    [InlineData("Data Source=sql;Initial Catalog=Prtr;encrypt=True", true)]
    public void A_connection_is_encrypted_unless_it_says_otherwise(string text, bool encrypted) =>
        Assert.Equal(encrypted, SqlServerDatabase.Parse(text).Encrypt);
}
