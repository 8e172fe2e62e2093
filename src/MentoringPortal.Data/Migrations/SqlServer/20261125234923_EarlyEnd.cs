using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentoringPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class EarlyEnd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EndGround",
                table: "Mentorships",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsEarlyOn",
                table: "Mentorships",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NoticeOn",
                table: "Mentorships",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EndGround",
                table: "Mentorships");

            migrationBuilder.DropColumn(
                name: "EndsEarlyOn",
                table: "Mentorships");

            migrationBuilder.DropColumn(
                name: "NoticeOn",
                table: "Mentorships");
        }
    }
}
