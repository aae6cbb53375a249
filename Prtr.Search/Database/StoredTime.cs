using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.SqlClient;

namespace Prtr.Search.Database;

/// <summary>Days and times as the engines keep them: SQL Server as date and datetime2 (UTC), SQLite as ISO 8601 text.</summary>
internal static class StoredTime
{
    /// <summary>Lets Dapper take and give <see cref="DateOnly"/> and <see cref="DateTimeOffset"/>.</summary>
    public static void Register()
    {
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new DayHandler());
        SqlMapper.AddTypeHandler(new TimeHandler());
    }

    /// <param name="value">A day as it is read, perhaps with a time after it.</param>
    public static DateOnly Day(object value) => value is DateTime day
        ? DateOnly.FromDateTime(day)
        : DateOnly.ParseExact(((string)value).AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(object value) => value is DateTime time
        ? new DateTimeOffset(time, TimeSpan.Zero)
        : DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) => Day(value);

        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            var typed = parameter is SqlParameter;
            parameter.DbType = typed ? DbType.Date : DbType.String;
            parameter.Value = typed ? value.ToDateTime(TimeOnly.MinValue) : Text(value);
        }
    }

    private sealed class TimeHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => Time(value);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            var typed = parameter is SqlParameter;
            parameter.DbType = typed ? DbType.DateTime2 : DbType.String;
            parameter.Value = typed ? value.UtcDateTime : Text(value);
        }
    }
}
