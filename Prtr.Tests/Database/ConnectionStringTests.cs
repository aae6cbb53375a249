using Microsoft.Data.SqlClient;
using Prtr.Search.Database.SqlServer;

namespace Prtr.Tests.Database;

public class ConnectionStringTests
{
    [Theory]
    [InlineData("Server=sql;Database=Prtr", true)]
    [InlineData("Server=sql;Database=Prtr;Encrypt=false", false)]
    [InlineData("Data Source=sql;Initial Catalog=Prtr;encrypt=True", true)]
    public void A_connection_is_encrypted_unless_it_says_otherwise(string text, bool encrypted) =>
        Assert.Equal<SqlConnectionEncryptOption>(encrypted, SqlServerDatabase.Parse(text).Encrypt);

    [Theory]
    [InlineData("Server=sql;Database=Prtr", 180)]
    [InlineData("Server=sql;Database=Prtr;Command Timeout=20", 20)]
    public void A_statement_may_take_minutes_unless_the_connection_says_otherwise(string text, int seconds) =>
        Assert.Equal(seconds, SqlServerDatabase.Parse(text).CommandTimeout);
}
