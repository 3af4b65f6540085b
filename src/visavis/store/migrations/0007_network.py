"""The network: running ties, who knows whom, pictures, and what words do. Every tie is judged anew after it."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0006_identity'),
    ]

    operations = [
        migrations.AddField(
            model_name='account',
            name='habits',
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name='interaction',
            name='acts',
            field=models.CharField(db_default='', max_length=64),
        ),
        migrations.AddField(
            model_name='tie',
            name='circumstances',
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name='tie',
            name='once_mutual',
            field=models.FloatField(null=True),
        ),
        migrations.AddField(
            model_name='tie',
            name='read_to',
            field=models.BigIntegerField(db_default=0),
        ),
        migrations.AddField(
            model_name='tie',
            name='shared',
            field=models.JSONField(null=True),
        ),
        migrations.AddField(
            model_name='tie',
            name='running',
            field=models.JSONField(null=True),
        ),
        migrations.RunSQL('UPDATE store_tie SET judged_on = NULL', migrations.RunSQL.noop),
        migrations.CreateModel(
            name='AlterTie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('label', models.CharField(max_length=9)),
                ('strength', models.FloatField()),
                ('because', models.JSONField(default=dict)),
                ('evidence', models.JSONField(default=list)),
                ('last', models.DateField(null=True)),
                ('a', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.person')),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.account')),
                ('b', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.person')),
            ],
            options={
                'indexes': [models.Index(fields=['b', 'a'], name='alter_tie_other'), models.Index(fields=['account'], name='alter_tie_account')],
                'constraints': [models.UniqueConstraint(fields=('a', 'b'), name='alter_tie_once')],
            },
        ),
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=16)),
                ('mark', models.CharField(max_length=64)),
                ('drawn', models.JSONField()),
                ('account', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.account')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('account', 'kind'), name='picture_once')],
            },
        ),
    ]
